; passes: data-stack
; VLA and alloca move the pointer further down; stacksave and stackrestore read and write it.
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

declare void @use(ptr)

define void @vla(i32 %n, i64 %m) {
entry:
  %fixed = alloca i64, align 8
  %save = call ptr @llvm.stacksave.p0()
  %v = alloca double, i32 %n, align 16
  call void @use(ptr %v)
  call void @llvm.stackrestore.p0(ptr %save)
  %w = alloca [4 x i8], i64 %m, align 64
  call void @use(ptr %w)
  call void @use(ptr %fixed)
  ret void
}

define void @in_a_loop(i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %a = alloca i32, align 4
  call void @use(ptr %a)
  %next = add i64 %i, 1
  %more = icmp ult i64 %next, %n
  br i1 %more, label %loop, label %done
done:
  ret void
}
