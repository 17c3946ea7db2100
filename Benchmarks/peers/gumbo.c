// The floor of reading HTML: gumbo's tree of each page, walked once for its text; no table is understood.
#include <gumbo.h>
#include <string.h>
#include "peer.h"

static long walk(const GumboNode *node) {
    if (node->type == GUMBO_NODE_TEXT) return (long)strlen(node->v.text.text);
    if (node->type != GUMBO_NODE_ELEMENT) return 0;
    long length = 0;
    for (unsigned i = 0; i < node->v.element.children.length; i++) length += walk(node->v.element.children.data[i]);
    return length;
}

static long use(const char *path, const char *bytes, size_t count) {
    (void)path;
    GumboOutput *output = gumbo_parse_with_options(&kGumboDefaultOptions, bytes, count);
    long length = walk(output->root);
    gumbo_destroy_output(&kGumboDefaultOptions, output);
    return length;
}
