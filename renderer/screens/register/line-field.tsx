import { TextInput } from "@mantine/core";
import { useEffect, useMemo, useRef, useState } from "react";
import { useFlushOnLeave } from "../../app/use-flush-on-leave.ts";
import { Autosave } from "../../record/autosave.ts";

interface Props {
  label: string;
  /** The label is told, not shown. */
  quiet?: boolean;
  placeholder?: string;
  value: string;
  maxLength: number;
  onCommit: (text: string) => void;
}

/** A line that is handed on some time after typing stops, and when it is left. */
export function LineField({ label, quiet = false, placeholder = "", value, maxLength, onCommit }: Props) {
  const [text, setText] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef({ text, onCommit });
  latest.current = { ...latest.current, onCommit };
  const autosave = useMemo(() => new Autosave(() => latest.current.onCommit(latest.current.text.trim())), []);
  useFlushOnLeave(autosave);
  useEffect(() => {
    // What is being typed is not replaced by what of it is stored.
    if (document.activeElement === input.current || autosave.pending) return;
    latest.current.text = value;
    setText(value);
  }, [value, autosave]);
  return (
    <TextInput
      ref={input}
      size="xs"
      {...(quiet ? { "aria-label": label } : { label })}
      placeholder={placeholder}
      value={text}
      maxLength={maxLength}
      onChange={(event) => {
        latest.current.text = event.currentTarget.value;
        setText(event.currentTarget.value);
        autosave.touch();
      }}
      onBlur={() => autosave.flush()}
    />
  );
}
