; passes: symbol-sections
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

$group = comdat any
@.str = private unnamed_addr constant [3 x i8] c"ab\00", align 1
@.Llabel = private constant i32 1
@0 = private constant i32 2
@shared = common global i32 0, align 4
@group = linkonce_odr global i32 3, comdat
@thread = internal thread_local global i32 0
@set = global ptr @f, section "my_set"
@llvm.global_ctors = appending global [2 x { i32, ptr, ptr }] [{ i32, ptr, ptr } { i32 65535, ptr @begin, ptr @group }, { i32, ptr, ptr } { i32 200, ptr @begin, ptr null }]
@llvm.used = appending global [1 x ptr] [ptr @set], section "llvm.metadata"

define internal ptr @f() unnamed_addr section ".text.hot" {
  ret ptr @.str
}
define ptr @1() {
  ret ptr @.Llabel
}

define internal void @begin() {
  ret void
}
