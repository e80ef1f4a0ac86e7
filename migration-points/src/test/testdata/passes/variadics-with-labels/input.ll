; passes: variadics computed-goto
; Label addresses follow the body of a variadic function into its replacement.
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

@labels = internal constant [2 x ptr] [ptr blockaddress(@f, %one), ptr blockaddress(@f, %two)]

define i32 @f(i64 %n, ...) {
entry:
  %slot = getelementptr [2 x ptr], ptr @labels, i64 0, i64 %n
  %label = load ptr, ptr %slot, align 8
  indirectbr ptr %label, [label %one, label %two]
one:
  ret i32 1
two:
  ret i32 2
}
