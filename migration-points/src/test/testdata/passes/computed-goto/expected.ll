; ModuleID = 'computed-goto'
source_filename = "computed-goto"
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

@table = internal constant [2 x ptr] [ptr inttoptr (i64 2 to ptr), ptr inttoptr (i64 1 to ptr)]
@offsets = internal constant [1 x i32] [i32 1]

define i32 @f(i64 %n, i1 %c) {
entry:
  br i1 %c, label %go, label %direct

go:                                               ; preds = %entry
  %slot = getelementptr [2 x ptr], ptr @table, i64 0, i64 %n
  %label = load ptr, ptr %slot, align 8
  br label %jump

direct:                                           ; preds = %entry
  br label %jump

jump:                                             ; preds = %direct, %go
  %to = phi ptr [ %label, %go ], [ inttoptr (i64 2 to ptr), %direct ]
  %label1 = ptrtoint ptr %to to i64
  switch i64 %label1, label %no.such.label [
    i64 1, label %first
    i64 2, label %second
    i64 3, label %first
    i64 4, label %never
  ]

first:                                            ; preds = %jump, %jump
  %x = phi i32 [ 10, %jump ], [ 10, %jump ]
  ret i32 %x

second:                                           ; preds = %jump
  ret i32 20

never:                                            ; preds = %jump
  ret i32 30

no.such.label:                                    ; preds = %jump
  unreachable
}

define ptr @label_as_value() {
  br label %here

here:                                             ; preds = %0
  ret ptr inttoptr (i64 1 to ptr)
}
