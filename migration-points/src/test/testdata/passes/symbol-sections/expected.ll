; ModuleID = 'symbol-sections'
source_filename = "symbol-sections"
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

@.str = internal constant [3 x i8] c"ab\00", align 1
@Llabel = internal constant i32 1
@unnamed.1 = internal constant i32 2
@shared = global i32 0, align 4
@group = linkonce_odr global i32 3
@thread = internal thread_local(localexec) global i32 0
@set = global ptr @f, section "my_set"
@llvm.global_ctors = appending global [2 x { i32, ptr, ptr }] [{ i32, ptr, ptr } { i32 65535, ptr @begin, ptr null }, { i32, ptr, ptr } { i32 200, ptr @begin, ptr null }]
@llvm.used = appending global [1 x ptr] [ptr @set], section "llvm.metadata"

define internal ptr @f() {
  ret ptr @.str
}

define ptr @unnamed.0() {
  ret ptr @Llabel
}

define internal void @begin() {
  ret void
}
