// Reads each file named by the arguments and hands it to `use`; prints the total so that nothing is optimised away.
#include <stdio.h>
#include <stdlib.h>

static long use(const char *path, const char *bytes, size_t count);

int main(int argc, char **argv) {
    long total = 0;
    for (int i = 1; i < argc; i++) {
        FILE *file = fopen(argv[i], "rb");
        if (!file) { perror(argv[i]); return 1; }
        fseek(file, 0, SEEK_END);
        long count = ftell(file);
        rewind(file);
        char *bytes = malloc((size_t)count + 1);
        if (fread(bytes, 1, (size_t)count, file) != (size_t)count) { perror(argv[i]); return 1; }
        bytes[count] = 0;
        fclose(file);
        long found = use(argv[i], bytes, (size_t)count);
        if (found < 0) { fprintf(stderr, "%s: cannot be read\n", argv[i]); return 1; }
        total += found;
        free(bytes);
    }
    printf("%d files, %ld\n", argc - 1, total);
    return 0;
}
