// The libzip header gongkai uses.
#ifndef GONGKAI_CZIP_SHIM_H
#define GONGKAI_CZIP_SHIM_H

#include <zip.h>

#endif
