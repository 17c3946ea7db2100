// The part of poppler-glib gongkai uses, and inline wrappers for what Swift cannot import.
#ifndef GONGKAI_CPOPPLER_SHIM_H
#define GONGKAI_CPOPPLER_SHIM_H

#include <cairo.h>
#include <poppler.h>

static inline void gongkai_poppler_drop(
    const gchar *domain, GLogLevelFlags level, const gchar *message, gpointer data) {
    (void)domain; (void)level; (void)message; (void)data;
}

// GLib's warnings go to stderr by default, where only gongkai speaks.
static inline void gongkai_poppler_silence(void) {
    g_log_set_handler("Poppler", (GLogLevelFlags)(G_LOG_LEVEL_MASK | G_LOG_FLAG_RECURSION),
                      gongkai_poppler_drop, NULL);
}

// 0 opened, 1 encrypted, 2 damaged: the error domain is a macro, its codes an anonymous enum.
static inline PopplerDocument *gongkai_poppler_open(const void *data, gsize size, int *status) {
    GBytes *bytes = g_bytes_new(data, size);
    GError *error = NULL;
    PopplerDocument *document = poppler_document_new_from_bytes(bytes, NULL, &error);
    g_bytes_unref(bytes);
    *status = document ? 0 : 2;
    if (error) {
        if (error->domain == POPPLER_ERROR && error->code == POPPLER_ERROR_ENCRYPTED) *status = 1;
        g_error_free(error);
    }
    return document;
}

#endif
