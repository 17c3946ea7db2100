// The floor of reading DOCX: word/document.xml unpacked by libzip and run through expat; no table is understood.
#include <expat.h>
#include <zip.h>
#include "peer.h"

static void text(void *total, const XML_Char *s, int length) {
    (void)s;
    *(long *)total += length;
}

static long use(const char *path, const char *bytes, size_t count) {
    (void)path;
    zip_error_t error;
    zip_source_t *source = zip_source_buffer_create(bytes, count, 0, &error);
    zip_t *archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : NULL;
    zip_stat_t stat;
    if (!archive || zip_stat(archive, "word/document.xml", 0, &stat)) return -1;
    zip_file_t *member = zip_fopen(archive, "word/document.xml", 0);
    char *xml = malloc(stat.size);
    long length = 0;
    if (!member || zip_fread(member, xml, stat.size) != (zip_int64_t)stat.size) return -1;
    XML_Parser parser = XML_ParserCreate(NULL);
    XML_SetUserData(parser, &length);
    XML_SetCharacterDataHandler(parser, text);
    int parsed = XML_Parse(parser, xml, (int)stat.size, 1) == XML_STATUS_OK;
    XML_ParserFree(parser);
    zip_fclose(member);
    zip_discard(archive);
    free(xml);
    return parsed ? length : -1;
}
