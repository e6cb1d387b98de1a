/** Computes something of an object once, and keeps it for as long as the object lives. */
export const once = <Subject extends object, Answer>(
  compute: (subject: Subject) => Answer,
): ((subject: Subject) => Answer) => {
  const kept = new WeakMap<Subject, Answer>()
  return (subject) => {
    let found = kept.get(subject)
    if (found === undefined) {
      found = compute(subject)
      kept.set(subject, found)
    }
    return found
  }
}
