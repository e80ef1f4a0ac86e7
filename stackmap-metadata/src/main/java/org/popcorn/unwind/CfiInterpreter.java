package org.popcorn.unwind;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.popcorn.elf.SectionReader;

/** Executes the call frame instructions of one function (DWARF 5, 6.4.2 and 7.24). */
final class CfiInterpreter {

  private static final int DW_CFA_advance_loc = 0x40;
  private static final int DW_CFA_offset = 0x80;
  private static final int DW_CFA_restore = 0xc0;
  private static final int DW_CFA_nop = 0x00;
  private static final int DW_CFA_advance_loc1 = 0x02;
  private static final int DW_CFA_advance_loc2 = 0x03;
  private static final int DW_CFA_advance_loc4 = 0x04;
  private static final int DW_CFA_offset_extended = 0x05;
  private static final int DW_CFA_restore_extended = 0x06;
  private static final int DW_CFA_undefined = 0x07;
  private static final int DW_CFA_same_value = 0x08;
  private static final int DW_CFA_register = 0x09;
  private static final int DW_CFA_remember_state = 0x0a;
  private static final int DW_CFA_restore_state = 0x0b;
  private static final int DW_CFA_def_cfa = 0x0c;
  private static final int DW_CFA_def_cfa_register = 0x0d;
  private static final int DW_CFA_def_cfa_offset = 0x0e;
  private static final int DW_CFA_def_cfa_expression = 0x0f;
  private static final int DW_CFA_expression = 0x10;
  private static final int DW_CFA_offset_extended_sf = 0x11;
  private static final int DW_CFA_def_cfa_sf = 0x12;
  private static final int DW_CFA_def_cfa_offset_sf = 0x13;
  private static final int DW_CFA_val_offset = 0x14;
  private static final int DW_CFA_val_offset_sf = 0x15;
  private static final int DW_CFA_val_expression = 0x16;
  private static final int DW_CFA_GNU_args_size = 0x2e;
  private static final int PRIMARY = 0xc0;
  private static final int OPERAND = 0x3f;

  private final CommonEntry common;
  private final SectionReader in;
  private final List<UnwindRow> rows = new ArrayList<>();
  private final Deque<CfiState> remembered = new ArrayDeque<>();
  private CfiState state;
  private CfiState initial;
  private boolean changed = true;
  private long location;

  private CfiInterpreter(CommonEntry common, SectionReader section, int registerCount) {
    this.common = common;
    this.in = section;
    this.state = new CfiState(registerCount);
    this.initial = state;
  }

  /** The rows of a function; registers have numbers below {@code registerCount}. */
  static FunctionUnwind run(FrameEntry entry, SectionReader section, int registerCount) {
    CfiInterpreter machine = new CfiInterpreter(entry.common(), section, registerCount);
    CommonEntry common = entry.common();
    machine.execute(common.instructionsStart(), common.instructionsEnd());
    if (machine.location != 0) {
      throw section.malformed(common.instructionsStart(), "common entry advances the location");
    }
    machine.initial = machine.state.copy();
    machine.execute(entry.instructionsStart(), entry.instructionsEnd());
    machine.endRow();
    return new FunctionUnwind(entry.start(), entry.sizeBytes(), machine.rows);
  }

  private void execute(int start, int end) {
    in.seek(start);
    while (in.offset() < end) {
      int at = in.offset();
      int opcode = in.u8();
      int operand = opcode & OPERAND;
      switch (opcode & PRIMARY) {
        case DW_CFA_advance_loc -> advance(operand);
        case DW_CFA_offset -> {
          state.save(register(operand), in.uleb128() * common.dataAlignment());
          changed = true;
        }
        case DW_CFA_restore -> {
          state.restore(register(operand), initial);
          changed = true;
        }
        default -> extended(at, opcode);
      }
    }
    if (in.offset() > end) {
      throw in.malformed(end, "instruction ends outside of its entry");
    }
  }

  private void extended(int at, int opcode) {
    switch (opcode) {
      case DW_CFA_nop -> {}
      case DW_CFA_advance_loc1 -> advance(in.u8());
      case DW_CFA_advance_loc2 -> advance(in.u16());
      case DW_CFA_advance_loc4 -> advance(in.u32());
      case DW_CFA_remember_state -> remembered.push(state.copy());
      case DW_CFA_GNU_args_size -> in.uleb128();
      default -> {
        changeRule(at, opcode);
        changed = true;
      }
    }
  }

  private void changeRule(int at, int opcode) {
    long factor = common.dataAlignment();
    switch (opcode) {
      case DW_CFA_offset_extended -> state.save(register(), in.uleb128() * factor);
      case DW_CFA_offset_extended_sf -> state.save(register(), in.sleb128() * factor);
      case DW_CFA_restore_extended -> state.restore(register(), initial);
      case DW_CFA_same_value -> state.same(register());
      case DW_CFA_undefined -> state.lose(register());
      case DW_CFA_register -> {
        state.lose(register());
        in.uleb128();
      }
      case DW_CFA_val_offset, DW_CFA_val_offset_sf -> {
        state.lose(register());
        in.uleb128();
      }
      case DW_CFA_expression, DW_CFA_val_expression -> {
        state.lose(register());
        in.skip(in.uleb128());
      }
      case DW_CFA_def_cfa_expression -> {
        state.loseCfa();
        in.skip(in.uleb128());
      }
      case DW_CFA_def_cfa -> state.defineCfa(register(), in.uleb128());
      case DW_CFA_def_cfa_sf -> state.defineCfa(register(), in.sleb128() * factor);
      case DW_CFA_def_cfa_register -> state.defineCfaRegister(register());
      case DW_CFA_def_cfa_offset -> state.defineCfaOffset(in.uleb128());
      case DW_CFA_def_cfa_offset_sf -> state.defineCfaOffset(in.sleb128() * factor);
      case DW_CFA_restore_state -> {
        if (remembered.isEmpty()) {
          throw in.malformed(at, "no state was remembered");
        }
        state = remembered.pop();
      }
      default ->
          throw in.malformed(at, "unknown call frame instruction 0x" + Integer.toHexString(opcode));
    }
  }

  private void advance(long delta) {
    if (delta == 0) {
      return;
    }
    endRow();
    location += delta * common.codeAlignment();
  }

  /** The rules so far hold from the last location on. */
  private void endRow() {
    if (changed) {
      rows.add(state.row(location));
      changed = false;
    }
  }

  private int register() {
    return register(in.uleb128());
  }

  private int register(long number) {
    if (number < 0 || number >= state.registerCount()) {
      throw in.malformed("register " + Long.toUnsignedString(number) + " does not exist");
    }
    return (int) number;
  }
}
