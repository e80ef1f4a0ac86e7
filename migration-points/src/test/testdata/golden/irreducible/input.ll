; A loop with two entries has one header as soon as a walk finds it; every way round passes a point.
define i32 @f(i32 %n, i1 %c) {
entry:
  br i1 %c, label %left, label %right

left:
  %l = phi i32 [ %n, %entry ], [ %r.next, %right ]
  %l.next = sub i32 %l, 1
  %l.done = icmp eq i32 %l.next, 0
  br i1 %l.done, label %exit, label %right

right:
  %r = phi i32 [ %n, %entry ], [ %l.next, %left ]
  %r.next = sub i32 %r, 3
  br label %left

exit:
  ret i32 %l
}
