; passes: computed-goto
; Labels become 1, 2, ... in block order, also in static tables and differences; repeated targets keep
; their edges, because phis count them.
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

@table = internal constant [2 x ptr] [ptr blockaddress(@f, %second), ptr blockaddress(@f, %first)]
@offsets = internal constant [1 x i32] [i32 trunc (i64 sub (i64 ptrtoint (ptr blockaddress(@f, %second) to i64), i64 ptrtoint (ptr blockaddress(@f, %first) to i64)) to i32)]

define i32 @f(i64 %n, i1 %c) {
entry:
  br i1 %c, label %go, label %direct
go:
  %slot = getelementptr [2 x ptr], ptr @table, i64 0, i64 %n
  %label = load ptr, ptr %slot, align 8
  br label %jump
direct:
  br label %jump
jump:
  %to = phi ptr [ %label, %go ], [ blockaddress(@f, %second), %direct ]
  indirectbr ptr %to, [label %first, label %second, label %first, label %never]
first:
  %x = phi i32 [ 10, %jump ], [ 10, %jump ]
  ret i32 %x
second:
  ret i32 20
never:
  ret i32 30
}

define ptr @label_as_value() {
  br label %here
here:
  ret ptr blockaddress(@label_as_value, %here)
}
