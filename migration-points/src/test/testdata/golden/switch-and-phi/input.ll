; external: site
; Several edges from one block to one phi, critical edges, values swapped by phis, an interpreter's dispatch.
declare i32 @site(i32)

define i32 @f(i32 %a, i32 %b, i32 %n) {
entry:
  br label %dispatch

dispatch:
  %x = phi i32 [ %a, %entry ], [ %y, %join ], [ %called, %one ]
  %y = phi i32 [ %b, %entry ], [ %x, %join ], [ %y, %one ]
  %i = phi i32 [ 0, %entry ], [ %i.next, %join ], [ %i, %one ]
  switch i32 %x, label %join [
    i32 1, label %one
    i32 2, label %join
    i32 3, label %join
    i32 4, label %exit
  ]

one:
  %called = call i32 @site(i32 %y)
  %again = icmp eq i32 %called, %n
  br i1 %again, label %dispatch, label %exit

join:
  %v = phi i32 [ %x, %dispatch ], [ %x, %dispatch ], [ %x, %dispatch ]
  %i.next = add i32 %i, %v
  %w = call i32 @site(i32 %i.next)
  %done = icmp eq i32 %w, %n
  br i1 %done, label %exit, label %dispatch

exit:
  %r = phi i32 [ %x, %dispatch ], [ %w, %join ], [ %called, %one ]
  ret i32 %r
}
