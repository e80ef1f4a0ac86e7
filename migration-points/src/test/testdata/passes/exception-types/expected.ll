; ModuleID = 'exception-types'
source_filename = "exception-types"
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

@type = external constant ptr

; Function Attrs: nounwind memory(none)
declare i32 @llvm.eh.typeid.for.p0(ptr) #0

declare void @g()

define i1 @f(i32 %selector, i1 %other) {
entry:
  %0 = call i32 @llvm.eh.typeid.for.p0(ptr @type)
  %is = icmp eq i32 %selector, %0
  br i1 %is, label %one, label %two

one:                                              ; preds = %entry
  call void @g()
  %1 = call i32 @llvm.eh.typeid.for.p0(ptr @type)
  br label %end

two:                                              ; preds = %entry
  %2 = call i32 @llvm.eh.typeid.for.p0(ptr @type)
  switch i32 %selector, label %end [
    i32 1, label %end
    i32 2, label %three
  ]

three:                                            ; preds = %two
  call void @g()
  %3 = call i32 @llvm.eh.typeid.for.p0(ptr @type)
  %again = icmp eq i32 %selector, %3
  ret i1 %again

end:                                              ; preds = %two, %two, %one
  %joined = phi i32 [ %1, %one ], [ %2, %two ], [ %2, %two ]
  %last = icmp eq i32 %selector, %joined
  ret i1 %last
}

attributes #0 = { nounwind memory(none) }
