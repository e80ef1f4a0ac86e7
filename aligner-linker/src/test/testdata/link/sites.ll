; A function with two call sites, one in a loop, and its resume entry, as instrumentation leaves them.

; All that is thread-local here is zero: the segment has no bytes in the file.
@zeroed_tls = thread_local(localexec) global i64 0

declare i32 @library_hook(i32)
declare ptr @llvm.threadlocal.address.p0(ptr)

define i32 @sum(i32 %n) #0 {
entry:
  %first = call i32 @library_hook(i32 %n) #1 [ "deopt"(i32 %n) ]
  br label %loop

loop:
  %i = phi i32 [ 0, %entry ], [ %next, %loop ]
  %total = phi i32 [ %first, %entry ], [ %more, %loop ]
  %value = call i32 @library_hook(i32 %i) #2 [ "deopt"(i32 %n, i32 %i, i32 %total) ]
  %more = add i32 %total, %value
  %next = add i32 %i, 1
  %again = icmp slt i32 %next, %n
  br i1 %again, label %loop, label %end

end:
  ret i32 %more
}

define i32 @sum.popcorn_resume() #0 cold {
  ret i32 0
}

define i32 @main() #0 {
  %total = call i32 @sum(i32 3)
  %code = sub i32 %total, 6
  %address = call ptr @llvm.threadlocal.address.p0(ptr @zeroed_tls)
  %zero = load volatile i32, ptr %address
  %sum = add i32 %code, %zero
  ret i32 %sum
}

attributes #0 = { uwtable noinline }
attributes #1 = { "statepoint-id"="4294967297" }
attributes #2 = { "statepoint-id"="4294967298" }
