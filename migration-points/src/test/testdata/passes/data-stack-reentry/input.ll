; passes: data-stack
; Frames that were left by unwinding did not pop: the pointer is set again. After longjmp, which sets it, only the note
; for the landing pads is.
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

declare void @use(ptr)
declare i32 @setjmp(ptr) returns_twice
declare i32 @__gxx_personality_v0(...)

define i32 @catches() personality ptr @__gxx_personality_v0 {
entry:
  invoke void @use(ptr null) to label %done unwind label %pad
done:
  ret i32 0
pad:
  %e = landingpad { ptr, i32 } catch ptr null
  ret i32 1
}

define i32 @jumps(i64 %n, ptr %buffer) {
  %v = alloca i8, i64 %n, align 1
  %r = call i32 @setjmp(ptr %buffer) returns_twice
  call void @use(ptr %v)
  ret i32 %r
}

define i32 @jumps_and_catches(i64 %n, ptr %buffer) personality ptr @__gxx_personality_v0 {
entry:
  %v = alloca i8, i64 %n, align 1
  %r = call i32 @setjmp(ptr %buffer) returns_twice
  invoke void @use(ptr %v) to label %done unwind label %pad
done:
  ret i32 %r
pad:
  %e = landingpad { ptr, i32 } catch ptr null
  ret i32 1
}

define i32 @jumps_without_objects(ptr %buffer) {
  %r = call i32 @setjmp(ptr %buffer) returns_twice
  ret i32 %r
}
