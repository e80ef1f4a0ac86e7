/* Programs are static: no relocation types, only the name that /etc/ld-musl-popcorn.path would have. */
#define LDSO_ARCH "popcorn"
#define TPOFF_K 0
