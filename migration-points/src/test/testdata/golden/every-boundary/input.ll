; strategy: all
; Entry, loop header and returns, but nothing between a musttail call and its return.
declare void @native()

define i32 @f(i32 %n) {
entry:
  br label %loop

loop:
  %i = phi i32 [ %n, %entry ], [ %less, %loop ]
  %less = sub i32 %i, 1
  %done = icmp eq i32 %less, 0
  br i1 %done, label %exit, label %loop

exit:
  call void @native()
  ret i32 %n
}

define i32 @g(i32 %n) {
  %r = musttail call i32 @f(i32 %n)
  ret i32 %r
}
