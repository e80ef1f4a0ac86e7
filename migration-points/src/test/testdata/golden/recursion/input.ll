; Entries of recursive functions are migration points: direct, mutual, through a pointer; a caller outside the cycle gets none.
@table = constant [1 x ptr] [ptr @callback]

define i64 @factorial(i64 %n) {
entry:
  %zero = icmp eq i64 %n, 0
  br i1 %zero, label %exit, label %more

more:
  %less = sub i64 %n, 1
  %rest = call i64 @factorial(i64 %less)
  %product = mul i64 %n, %rest
  br label %exit

exit:
  %r = phi i64 [ 1, %entry ], [ %product, %more ]
  ret i64 %r
}

define internal void @callback(ptr %next) {
  call void %next(ptr %next)
  ret void
}

define zeroext i8 @caller(i8 zeroext %a) {
  %r = call i64 @factorial(i64 5)
  %t = trunc i64 %r to i8
  %s = add i8 %t, %a
  ret i8 %s
}

define void @stranger() {
  ret void
}

; The point before its calls stays, though it is in a loop that ends soon.
; response: 300000
define i64 @search(i64 %n, ptr %a) {
entry:
  br label %loop

loop:
  %i = phi i64 [ 0, %entry ], [ %i1, %latch ]
  %p = getelementptr i8, ptr %a, i64 %i
  %x = load i8, ptr %p
  %found = icmp eq i8 %x, 7
  br i1 %found, label %call, label %latch

latch:
  %i1 = add i64 %i, 1
  %more = icmp ne i64 %i1, 16
  br i1 %more, label %loop, label %again

call:
  %less = add i64 %n, -1
  %r = call i64 @search(i64 %less, ptr %a)
  ret i64 %r

again:
  %less2 = add i64 %n, -2
  %s = call i64 @search(i64 %less2, ptr %a)
  ret i64 %s
}
