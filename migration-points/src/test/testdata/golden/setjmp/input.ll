; Each call of setjmp has a jump slot in the data frame; what is needed after it lies there too. Every site carries the
; frame's begin, also one that does not return; the resume entry writes the slots anew before it goes on.
; external: site leave throws
; stage: data-stack
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

@outer = global [25 x i64] zeroinitializer
@inner = global [25 x i64] zeroinitializer

declare i64 @site()
declare void @leave()
declare i32 @_setjmp(ptr) returns_twice
declare i32 @sigsetjmp(ptr, i32) returns_twice

define i64 @two(i64 %a, double %d) {
entry:
  %before = call i64 @site()
  %r = call i32 @_setjmp(ptr @outer) returns_twice
  %first = icmp eq i32 %r, 0
  br i1 %first, label %go, label %caught
go:
  %sum = add i64 %a, %before
  %s = call i32 @sigsetjmp(ptr @inner, i32 1) returns_twice
  switch i32 %s, label %caught [
    i32 0, label %leave
    i32 1, label %done
  ]
leave:
  call void @leave()
  unreachable
caught:
  %code = phi i32 [ %r, %entry ], [ %s, %go ]
  %after = call i64 @site()
  %wide = sext i32 %code to i64
  %whole = fptosi double %d to i64
  %x = add i64 %wide, %after
  %y = add i64 %x, %whole
  ret i64 %y
done:
  ret i64 %sum
}

; The poll at the entry comes before the frame: no slot is in use there. The slot lies at the frame's begin.
define i64 @again(i64 %n) {
entry:
  %r = call i32 @_setjmp(ptr @outer) returns_twice
  %more = icmp eq i32 %r, 0
  br i1 %more, label %down, label %out
down:
  %v = call i64 @again(i64 5)
  br label %out
out:
  ret i64 7
}

; A dynamic object's address is kept too.
define i8 @dynamic(i64 %n) {
entry:
  %room = alloca i8, i64 %n, align 1
  %r = call i32 @_setjmp(ptr @outer) returns_twice
  %s = call i64 @site()
  %b = load i8, ptr %room, align 1
  ret i8 %b
}

declare ptr @throws()
declare i32 @personality(...)

; What exceptions do there is as it was: setjmp itself throws none. What an invoke and a landing pad give is kept in memory, too.
define i64 @cleans() personality ptr @personality {
entry:
  %given = invoke ptr @throws()
          to label %loop unwind label %pad

loop:
  %r = invoke i32 @_setjmp(ptr @outer) returns_twice
          to label %next unwind label %pad

next:
  %again = icmp eq i32 %r, 0
  br i1 %again, label %loop, label %done

pad:
  %exception = landingpad { ptr, i32 }
          cleanup
  %s = call i32 @_setjmp(ptr @inner) returns_twice
  %site = call i64 @site()
  resume { ptr, i32 } %exception

done:
  %result = load i64, ptr %given
  ret i64 %result
}
