; ModuleID = 'wide-atomics'
source_filename = "wide-atomics"
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

define i128 @accesses(ptr %p, i128 %v) {
  %1 = call i128 @__atomic_load_16(ptr %p, i32 5)
  call void @__atomic_store_16(ptr %p, i128 %v, i32 5)
  %2 = call i128 @__atomic_fetch_add_16(ptr %p, i128 %v, i32 5)
  %3 = call i128 @__atomic_exchange_16(ptr %p, i128 %2, i32 5)
  %4 = call i128 @__atomic_fetch_umin_16(ptr %p, i128 %3, i32 5)
  %e = add i128 %1, %4
  ret i128 %e
}

define fp128 @quad(ptr %p, fp128 %v) {
  %1 = call i128 @__atomic_load_16(ptr %p, i32 5)
  %2 = bitcast i128 %1 to fp128
  %3 = bitcast fp128 %2 to i128
  call void @__atomic_store_16(ptr %p, i128 %3, i32 5)
  %4 = bitcast fp128 %v to i128
  %5 = call i128 @__atomic_fetch_fadd_16(ptr %p, i128 %4, i32 5)
  %6 = bitcast i128 %5 to fp128
  ret fp128 %6
}

define i1 @exchange(ptr %p, i128 %from, i128 %to) {
  %1 = call i128 @__pc_atomic_compare_exchange_16(ptr %p, i128 %from, i128 %to, i32 5)
  %2 = icmp eq i128 %1, %from
  %3 = insertvalue { i128, i1 } poison, i128 %1, 0
  %4 = insertvalue { i128, i1 } %3, i1 %2, 1
  %ok = extractvalue { i128, i1 } %4, 1
  ret i1 %ok
}

define i64 @small(ptr %p, i128 %v) {
  %plain = load i128, ptr %p, align 16
  store i128 %v, ptr %p, align 16
  %r = atomicrmw add ptr %p, i64 1 seq_cst, align 8
  ret i64 %r
}

declare i128 @__atomic_load_16(ptr, i32)

declare void @__atomic_store_16(ptr, i128, i32)

declare i128 @__atomic_fetch_add_16(ptr, i128, i32)

declare i128 @__atomic_exchange_16(ptr, i128, i32)

declare i128 @__atomic_fetch_umin_16(ptr, i128, i32)

declare i128 @__atomic_fetch_fadd_16(ptr, i128, i32)

declare i128 @__pc_atomic_compare_exchange_16(ptr, i128, i128, i32)
