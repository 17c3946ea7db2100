// The GSL headers gongkai uses, and inline wrappers for what Swift cannot import.
#ifndef GONGKAI_CGSL_SHIM_H
#define GONGKAI_CGSL_SHIM_H

#include <stdint.h>

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_math.h>
#include <gsl/gsl_min.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <gsl/gsl_roots.h>
#include <gsl/gsl_sf_gamma.h>
#include <gsl/gsl_sf_result.h>
#include <gsl/gsl_statistics_double.h>

// SplitMix64 (Steele, Lea and Flood 2014) as a generator of GSL's: a state of 64 bits, which is the seed.
static inline uint64_t gongkai_splitmix64(void *state) {
    uint64_t z = *(uint64_t *)state += 0x9E3779B97F4A7C15;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return z ^ (z >> 31);
}
static inline void gongkai_splitmix64_set(void *state, unsigned long seed) { *(uint64_t *)state = seed; }
static inline unsigned long gongkai_splitmix64_get(void *state) { return gongkai_splitmix64(state) >> 32; }
static inline double gongkai_splitmix64_double(void *state) { return (gongkai_splitmix64(state) >> 11) * 0x1p-53; }
static inline const gsl_rng_type *gongkai_rng_splitmix64(void) {
    static const gsl_rng_type type = {
        "splitmix64", 0xFFFFFFFF, 0, sizeof(uint64_t),
        gongkai_splitmix64_set, gongkai_splitmix64_get, gongkai_splitmix64_double,
    };
    return &type;
}

// Algorithm descriptors are mutable C globals, which Swift 6 refuses to touch.
static inline const gsl_root_fsolver_type *gongkai_root_brent(void) { return gsl_root_fsolver_brent; }
static inline const gsl_min_fminimizer_type *gongkai_min_brent(void) { return gsl_min_fminimizer_brent; }

#endif
