; passes: data-stack middle-end
; may-migrate: outer leaf
; The optimizer runs after the data stack: pushes and pops stay around a callee that seems to touch no memory, whose
; frame would be laid over the caller's otherwise.
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

declare i32 @leaf(ptr) memory(none) nounwind willreturn

define i32 @outer(i32 %x) nounwind {
  %mine = alloca [4 x i32], align 16
  store i32 %x, ptr %mine, align 4
  %y = call i32 @leaf(ptr %mine)
  ret i32 %y
}
