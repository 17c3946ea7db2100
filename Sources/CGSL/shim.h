// The GSL headers gongkai uses, and inline wrappers for what Swift cannot import.
#ifndef GONGKAI_CGSL_SHIM_H
#define GONGKAI_CGSL_SHIM_H

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_math.h>
#include <gsl/gsl_multimin.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <gsl/gsl_roots.h>
#include <gsl/gsl_sf_gamma.h>
#include <gsl/gsl_sf_result.h>
#include <gsl/gsl_statistics_double.h>

// Algorithm descriptors are mutable C globals, which Swift 6 refuses to touch.
static inline const gsl_rng_type *gongkai_rng_mt19937(void) { return gsl_rng_mt19937; }
static inline const gsl_root_fsolver_type *gongkai_root_brent(void) { return gsl_root_fsolver_brent; }
static inline const gsl_multimin_fminimizer_type *gongkai_multimin_simplex(void) {
    return gsl_multimin_fminimizer_nmsimplex;
}

#endif
