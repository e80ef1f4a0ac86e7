; ModuleID = 'undefined-removal'
source_filename = "undefined-removal"
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

declare void @use(...)

define { i64, i32 } @members(i64 %x, i1 %c) {
entry:
  %one = insertvalue { i64, i32 } zeroinitializer, i64 %x, 0
  br i1 %c, label %left, label %join

left:                                             ; preds = %entry
  br label %join

join:                                             ; preds = %left, %entry
  %joined = phi { i64, i32 } [ %one, %entry ], [ zeroinitializer, %left ]
  %chosen = select i1 %c, { i64, i32 } %joined, { i64, i32 } zeroinitializer
  ret { i64, i32 } %chosen
}

define { [2 x i64], <2 x i32>, double } @nested(double %d) {
  %whole = insertvalue { [2 x i64], <2 x i32>, double } { [2 x i64] [i64 1, i64 0], <2 x i32> <i32 0, i32 4>, double 0.000000e+00 }, double %d, 2
  ret { [2 x i64], <2 x i32>, double } %whole
}

define <4 x i64> @lanes(<2 x i64> %v, i64 %x) {
  %first = insertelement <2 x i64> zeroinitializer, i64 %x, i64 0
  %splat = shufflevector <2 x i64> %first, <2 x i64> poison, <2 x i32> zeroinitializer
  %sum = add <2 x i64> %v, %splat
  %partly = add <2 x i64> %sum, <i64 1, i64 0>
  %wide = shufflevector <2 x i64> %partly, <2 x i64> poison, <4 x i32> <i32 1, i32 1, i32 0, i32 0>
  ret <4 x i64> %wide
}

define i64 @constants(i64 %x, <2 x i64> %v) {
entry:
  br label %next

next:                                             ; preds = %entry
  call void (...) @use(i64 0, i64 0, i64 0)
  ret i64 0
}
