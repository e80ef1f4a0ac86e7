; Loops that count ask once in a strip of 30 instructions, those that end within so many not at all.
; response: 30

; Compares the next value, from a constant: 7 iterations of 4 instructions.
define i64 @up(i64 %n, ptr %p) {
entry:
  br label %loop

loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %i.next = add nuw i64 %i, 1
  %done = icmp eq i64 %i.next, %n
  br i1 %done, label %exit, label %loop

exit:
  ret i64 %i
}

; Goes down while it is more, by a value that is compared before it changes; two ways in; a sum that lives on.
define i32 @down(i32 %n, i1 %which) {
entry:
  br i1 %which, label %loop, label %other

other:
  br label %loop

loop:
  %i = phi i32 [ %n, %entry ], [ 100, %other ], [ %i.next, %loop ]
  %sum = phi i32 [ 0, %entry ], [ 1, %other ], [ %sum.next, %loop ]
  %sum.next = add i32 %sum, %i
  %i.next = add nsw i32 %i, -2
  %more = icmp sgt i32 %i, %n
  br i1 %more, label %loop, label %exit

exit:
  ret i32 %sum.next
}

; A pointer counts.
define i8 @pointer(ptr %from, ptr %to) {
entry:
  br label %loop

loop:
  %p = phi ptr [ %from, %entry ], [ %p.next, %loop ]
  %hash = phi i8 [ 0, %entry ], [ %hash.next, %loop ]
  %byte = load i8, ptr %p
  %hash.next = xor i8 %hash, %byte
  %p.next = getelementptr inbounds i8, ptr %p, i64 1
  %more = icmp ne ptr %p.next, %to
  br i1 %more, label %loop, label %exit

exit:
  %last = phi i8 [ %hash.next, %loop ]
  ret i8 %last
}

; Ends soon, so that the function never migrates.
define i32 @silent(ptr %p) {
entry:
  br label %loop

loop:
  %i = phi i32 [ 0, %entry ], [ %i.next, %loop ]
  store i32 %i, ptr %p
  %i.next = add i32 %i, 1
  %more = icmp ult i32 %i.next, 3
  br i1 %more, label %loop, label %exit

exit:
  ret i32 %i
}
