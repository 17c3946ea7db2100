// The Expat header gongkai uses.
#ifndef GONGKAI_CEXPAT_SHIM_H
#define GONGKAI_CEXPAT_SHIM_H

#include <expat.h>

#endif
