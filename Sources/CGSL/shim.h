// The GSL headers gongkai uses, and inline wrappers for what Swift cannot import.
#ifndef GONGKAI_CGSL_SHIM_H
#define GONGKAI_CGSL_SHIM_H

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_rng.h>
#include <gsl/gsl_statistics_double.h>

// `gsl_rng_mt19937` is a mutable C global, which Swift 6 refuses to touch.
static inline const gsl_rng_type *gongkai_rng_mt19937(void) { return gsl_rng_mt19937; }

#endif
