; passes: stack-introspection data-stack
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

define ptr @frame() {
  %local = alloca i64
  call void @use(ptr %local)
  %frame = call ptr @llvm.frameaddress.p0(i32 0)
  ret ptr %frame
}

define i64 @callers() {
  %frame = call ptr @llvm.frameaddress.p0(i32 1)
  %return = call ptr @llvm.returnaddress(i32 0)
  %outer = call ptr @llvm.returnaddress(i32 2)
  %a = ptrtoint ptr %frame to i64
  %b = ptrtoint ptr %return to i64
  %c = ptrtoint ptr %outer to i64
  %d = or i64 %a, %b
  %e = or i64 %d, %c
  ret i64 %e
}

declare void @use(ptr)
declare ptr @llvm.frameaddress.p0(i32)
declare ptr @llvm.returnaddress(i32)
