// The floor of reading PDF: poppler's text of each page with the place of every character; no table is understood.
#include <poppler.h>
#include <string.h>
#include "peer.h"

static long use(const char *path, const char *bytes, size_t count) {
    (void)path;
    GBytes *data = g_bytes_new_static(bytes, count);
    PopplerDocument *document = poppler_document_new_from_bytes(data, NULL, NULL);
    g_bytes_unref(data);
    if (!document) return -1;
    long length = 0;
    for (int i = 0; i < poppler_document_get_n_pages(document); i++) {
        PopplerPage *page = poppler_document_get_page(document, i);
        PopplerRectangle *places;
        guint n;
        char *text = poppler_page_get_text(page);
        if (poppler_page_get_text_layout(page, &places, &n)) g_free(places);
        length += (long)strlen(text);
        g_free(text);
        g_object_unref(page);
    }
    g_object_unref(document);
    return length;
}
