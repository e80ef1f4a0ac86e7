; passes: data-stack
; The caller's hidden copy lies on the machine stack: it is copied into the data frame.
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

%struct.S = type { i64, [4 x i32] }
declare void @use(ptr)

define i64 @f(i64 %x, ptr byval(%struct.S) align 8 %s, ptr byval(i128) align 16 %w) {
  %member = getelementptr inbounds %struct.S, ptr %s, i64 0, i32 1
  call void @use(ptr %member)
  call void @use(ptr %w)
  %r = load i64, ptr %s, align 8
  ret i64 %r
}
