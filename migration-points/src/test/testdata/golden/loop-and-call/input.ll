; A loop header is a migration point; what lives across is carried, the rest is not.
declare i32 @native(i32)

define i32 @f(i32 %n, ptr %p, i32 %unused) {
entry:
  %positive = icmp sgt i32 %n, 0
  br i1 %positive, label %loop, label %exit

loop:
  %i = phi i32 [ 0, %entry ], [ %i.next, %loop ]
  %sum = phi i32 [ 1, %entry ], [ %sum.next, %loop ]
  %x = load i32, ptr %p
  %y = call i32 @native(i32 %x)
  %sum.next = add i32 %sum, %y
  %i.next = add i32 %i, 1
  %done = icmp eq i32 %i.next, %n
  br i1 %done, label %exit, label %loop

exit:
  %result = phi i32 [ 0, %entry ], [ %sum.next, %loop ]
  ret i32 %result
}

define i32 @leaf(i32 %a) {
  %r = call i32 @native(i32 %a)
  ret i32 %r
}
