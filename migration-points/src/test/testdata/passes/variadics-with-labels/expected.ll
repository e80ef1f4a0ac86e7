; ModuleID = 'variadics-with-labels'
source_filename = "variadics-with-labels"
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

@labels = internal constant [2 x ptr] [ptr inttoptr (i64 1 to ptr), ptr inttoptr (i64 2 to ptr)]

define i32 @f(i64 %n, ptr %variadic) {
entry:
  %slot = getelementptr [2 x ptr], ptr @labels, i64 0, i64 %n
  %label = load ptr, ptr %slot, align 8
  %label1 = ptrtoint ptr %label to i64
  switch i64 %label1, label %no.such.label [
    i64 1, label %one
    i64 2, label %two
  ]

one:                                              ; preds = %entry
  ret i32 1

two:                                              ; preds = %entry
  ret i32 2

no.such.label:                                    ; preds = %entry
  unreachable
}
