/** A text that is shown once, to be copied: it stands in a field of its own, whole however narrow the page is. */
export const Once = ({ id, label, value }: { id: string; label: string; value: string }) => (
  <div class="field full">
    <label for={id}>{label}</label>
    <input class="input mono" type="text" id={id} value={value} readOnly autocomplete="off" spellcheck={false} />
  </div>
);
