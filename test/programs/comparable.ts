type Text = string | { latin1: string };

/** What must be the same: usage texts are told in other words, so of them only the forms count. */
export function comparable(outcome: { stdout: Text; stderr: Text; status: number }): {
  stdout: string;
  stderr: string;
  status: number;
} {
  return { stdout: plain(outcome.stdout), stderr: usageForms(plain(outcome.stderr)), status: outcome.status };
}

function plain(text: Text): string {
  return typeof text === 'string' ? text : text.latin1;
}

/** Up to the end of the lines with the forms. */
function usageForms(text: string): string {
  const match = /^([\s\S]*?^Usage:(?: .*(?:\n\s*or: .*)*|(?:\n .+)+))/m.exec(text);
  return match ? (match[1] as string) : text;
}
