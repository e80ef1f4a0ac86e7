; passes: exception-types
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

@type = external constant ptr

declare i32 @llvm.eh.typeid.for.p0(ptr)
declare void @g()

define i1 @f(i32 %selector, i1 %other) {
entry:
  %number = call i32 @llvm.eh.typeid.for.p0(ptr @type)
  %is = icmp eq i32 %selector, %number
  br i1 %is, label %one, label %two
one:
  call void @g()
  br label %end
two:
  switch i32 %selector, label %end [
    i32 1, label %end
    i32 2, label %three
  ]
three:
  call void @g()
  %again = icmp eq i32 %selector, %number
  ret i1 %again
end:
  %joined = phi i32 [ %number, %one ], [ %number, %two ], [ %number, %two ]
  %last = icmp eq i32 %selector, %joined
  ret i1 %last
}
