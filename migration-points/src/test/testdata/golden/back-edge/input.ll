; Loops that do not count, may end early or call ask before each iteration but the first.
; response: 300000
declare i32 @native(i32)

define ptr @list(ptr %first) {
entry:
  br label %loop

loop:
  %p = phi ptr [ %first, %entry ], [ %next, %loop ]
  %next = load ptr, ptr %p
  %end = icmp eq ptr %next, null
  br i1 %end, label %exit, label %loop

exit:
  ret ptr %p
}

; The latch goes back on each way.
define i32 @early(i32 %n, ptr %p) {
entry:
  br label %loop

loop:
  %i = phi i32 [ 0, %entry ], [ %i.next, %latch ]
  %at = getelementptr i32, ptr %p, i32 %i
  %x = load i32, ptr %at
  %found = icmp eq i32 %x, 77
  br i1 %found, label %exit, label %latch

latch:
  %y = call i32 @native(i32 %x)
  %i.next = add i32 %i, %y
  br label %loop

exit:
  ret i32 %i
}

; A switch has two edges to the header.
define i32 @switched(i32 %n) {
entry:
  br label %loop

loop:
  %x = phi i32 [ %n, %entry ], [ %next, %loop ], [ %next, %loop ]
  %next = mul i32 %x, 3
  switch i32 %next, label %loop [
    i32 5, label %exit
    i32 7, label %loop
  ]

exit:
  ret i32 %x
}
