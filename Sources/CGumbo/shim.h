// The Gumbo header gongkai uses, and a parse whose memory and time have bounds.
//
// Gumbo frees a tree by recursion, one C frame a level, and calls abort-like code when memory ends. Here
// all of a parse lives in an arena: it goes at once, however deep the tree is, and a parse that asks for
// too much leaves by longjmp.
#ifndef GONGKAI_CGUMBO_SHIM_H
#define GONGKAI_CGUMBO_SHIM_H

#include <gumbo.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct gongkai_chunk {
    struct gongkai_chunk *next;
} gongkai_chunk;

typedef struct {
    gongkai_chunk *chunks;
    char *free_start;
    char *free_end;
    char *last;           // the latest block, which alone can be given back
    size_t held;          // bytes taken from malloc
    size_t held_limit;
    double seconds_limit; // of this thread's processor time
    struct timespec started;
    int failure;          // 0 none, 1 memory, 2 time
    jmp_buf exit;
} gongkai_arena;

typedef struct {
    GumboOutput *output;  // null after a failure
    gongkai_arena *arena;
    int failure;          // 0 none, 1 memory, 2 time
} gongkai_html;

static inline double gongkai_seconds_since(struct timespec start) {
    struct timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (double)(now.tv_sec - start.tv_sec) + 1e-9 * (double)(now.tv_nsec - start.tv_nsec);
}

static inline void *gongkai_arena_grow(gongkai_arena *arena, size_t size) {
    size_t chunk = arena->held < ((size_t)4 << 20) ? (size_t)128 << 10 : (size_t)1 << 20;
    if (size + 64 > chunk) chunk = size + 64;
    if (arena->held + chunk > arena->held_limit) {
        arena->failure = 1;
    } else if (gongkai_seconds_since(arena->started) > arena->seconds_limit) {
        arena->failure = 2;
    }
    gongkai_chunk *block = arena->failure ? NULL : (gongkai_chunk *)malloc(chunk);
    if (block == NULL) {
        if (!arena->failure) arena->failure = 1;
        longjmp(arena->exit, 1);
    }
    block->next = arena->chunks;
    arena->chunks = block;
    arena->held += chunk;
    arena->free_start = (char *)block + 16;
    arena->free_end = (char *)block + chunk;
    arena->last = arena->free_start;
    arena->free_start += size;
    return arena->last;
}

static inline void *gongkai_arena_allocate(void *userdata, size_t size) {
    gongkai_arena *arena = (gongkai_arena *)userdata;
    size = (size + 15) & ~(size_t)15;
    if (size > (size_t)(arena->free_end - arena->free_start)) return gongkai_arena_grow(arena, size);
    arena->last = arena->free_start;
    arena->free_start += size;
    return arena->last;
}

static inline void gongkai_arena_release(void *userdata, void *block) {
    gongkai_arena *arena = (gongkai_arena *)userdata;
    if (block != NULL && (char *)block == arena->last) arena->free_start = arena->last;
}

static inline void gongkai_html_free(gongkai_html html) {
    if (html.arena == NULL) return;
    for (gongkai_chunk *chunk = html.arena->chunks; chunk != NULL;) {
        gongkai_chunk *next = chunk->next;
        free(chunk);
        chunk = next;
    }
    free(html.arena);
}

__attribute__((noinline)) static gongkai_html gongkai_html_parse(
    const char *bytes, size_t count, size_t held_limit, double seconds_limit
) {
    gongkai_html html = {NULL, (gongkai_arena *)calloc(1, sizeof(gongkai_arena)), 1};
    gongkai_arena *arena = html.arena;
    if (arena == NULL) return html;
    arena->held_limit = held_limit;
    arena->seconds_limit = seconds_limit;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &arena->started);
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = gongkai_arena_allocate;
    options.deallocator = gongkai_arena_release;
    options.userdata = arena;
    options.max_errors = 0;
    if (setjmp(arena->exit) == 0) {
        html.output = gumbo_parse_with_options(&options, bytes, count);
        html.failure = 0;
    } else {
        html.output = NULL;
        html.failure = arena->failure;
    }
    return html;
}

#endif
