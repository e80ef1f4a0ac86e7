; strategy: none
; external: qsort main
; A call of an external function that may migrate, or through a pointer, is a call site; others are none.
declare void @qsort(ptr, i64, i64, ptr)
declare i32 @main(i32, ptr, ptr)
declare i64 @strlen(ptr)
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)

define void @sort(ptr %base, i64 %n, ptr %compare) {
  call void @qsort(ptr %base, i64 %n, i64 4, ptr %compare)
  call void @llvm.memset.p0.i64(ptr %base, i8 0, i64 %n, i1 false)
  ret void
}

define i32 @start(ptr %argv) {
  %status = call i32 @main(i32 1, ptr %argv, ptr null)
  ret i32 %status
}

define i64 @through(ptr %f, i64 %kept) {
  %r = tail call fastcc i64 %f(i64 %kept) #0
  %s = add i64 %r, %kept
  ret i64 %s
}

define i64 @native_only(ptr %s) {
  %r = call i64 @strlen(ptr %s)
  ret i64 %r
}

@start_alias = alias i32 (ptr), ptr @start

define i32 @by_alias(ptr %argv) {
  %status = call i32 @start_alias(ptr %argv)
  %more = add i32 %status, 1
  ret i32 %more
}

attributes #0 = { nounwind "key"="value" }
