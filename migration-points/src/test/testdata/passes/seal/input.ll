; passes: seal
; may-migrate: pure caller external __pc_migration_point promises allocates
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

declare double @sin(double) memory(none) nounwind willreturn
declare i64 @external(ptr readonly captures(none)) memory(argmem: read) willreturn nosync nofree
declare void @__pc_migration_point()
declare void @llvm.memset.p0.i64(ptr writeonly, i8, i64, i1 immarg)

define i64 @pure(i64 returned %x, ptr noalias readnone %p) memory(none) nofree norecurse nosync willreturn optnone noinline {
  ret i64 %x
}

define double @caller(ptr %p, double %d, ptr %f) minsize optsize {
  call void @llvm.memset.p0.i64(ptr %p, i8 0, i64 8, i1 false)
  %a = call i64 @pure(i64 1, ptr %p) memory(none) willreturn
  %b = call i64 @external(ptr readonly %p) [ "deopt"(i64 %a) ]
  %c = call i64 %f(ptr captures(none) %p) memory(read)
  call void @__pc_migration_point() [ "deopt"(i64 %a, double %d) ]
  %s = call double @sin(double %d) memory(none)
  ret double %s
}

; Every fact that may be promised about a function or its parameters, and every one that may be told of a call.
define void @promises(ptr writeonly initializes((0, 8)) %a, ptr noalias writable sret(i64) dead_on_unwind %b, ptr readonly nofree %c) speculatable nocallback mustprogress memory(argmem: readwrite) {
  ret void
}
define ptr @allocates(ptr allocptr %p) allockind("realloc") {
  call void @promises(ptr writeonly initializes((0, 8)) %p, ptr writable sret(i64) dead_on_unwind %p, ptr nofree readnone %p) speculatable nocallback nosync nofree
  ret ptr %p
}

; aarch64's code generator has no coldcc.
define coldcc i32 @rare(i32 %x) cold {
  ret i32 %x
}
define i32 @calls_rare(ptr %f) {
  %a = call coldcc i32 @rare(i32 1)
  %b = call coldcc i32 %f(i32 %a)
  ret i32 %b
}
