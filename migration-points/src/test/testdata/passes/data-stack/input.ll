; passes: data-stack
; may-migrate: locals aligned exits nothing
; Objects move to the data frame, addressed from its begin at each use; others keep theirs.
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

declare void @use(ptr)
declare ptr @escape(ptr, ptr)

define i32 @locals(i1 %c) {
entry:
  %a = alloca i32, align 4
  %b = alloca [3 x i64], align 16
  %n = alloca i64, i32 2, align 8
  call void @llvm.lifetime.start.p0(i64 4, ptr %a)
  store i32 1, ptr %a, align 4
  call void @use(ptr %b)
  br i1 %c, label %left, label %join
left:
  br label %join
join:
  %p = phi ptr [ %a, %left ], [ %b, %entry ]
  %q = call ptr @escape(ptr %p, ptr %n)
  call void @llvm.lifetime.end.p0(i64 4, ptr %a)
  %r = load i32, ptr %a, align 4
  ret i32 %r
}

define void @aligned() {
  %big = alloca i8, align 256
  %small = alloca i32, align 4
  %q = call ptr @escape(ptr %big, ptr %small)
  ret void
}

define ptr @exits(i1 %c, ptr %x) {
  %a = alloca i64, align 8
  call void @use(ptr %a)
  br i1 %c, label %forward, label %never
forward:
  %r = musttail call ptr @exits(i1 false, ptr %x)
  ret ptr %r
never:
  call void @use(ptr %a)
  unreachable
}

define i32 @nothing(i32 %x) {
  call void @use(ptr null)
  ret i32 %x
}

define void @cannot_migrate() {
  %a = alloca i64, align 8
  store i64 1, ptr %a, align 8
  ret void
}
