/**
 * LLVM over its C interface: the only package that knows JavaCPP.
 *
 * <p>What enters: bitcode and textual IR. What leaves: the same, changed through <em>views</em>.
 *
 * <ul>
 *   <li>Owned objects extend {@link org.popcorn.llvm.LlvmHandle} and are closed by whoever opened
 *       them: context, module, builder, memory buffer, target machine. A context refuses to close
 *       before its modules, because the C interface would crash the virtual machine.
 *   <li>Values, types, blocks, metadata and attributes are views. They own nothing, know their
 *       module, and are equal when they stand for the same LLVM object. A view must not be used
 *       after its object was erased; LLVM gives no way to notice that.
 *   <li>Views hash by address, so that they can be map keys. Whatever reaches the output is
 *       therefore iterated in IR order or through linked maps, never in hash order.
 * </ul>
 *
 * <p>A context and all that lies in it belong to one thread at a time; contexts are independent.
 */
@NullMarked
package org.popcorn.llvm;

import org.jspecify.annotations.NullMarked;
