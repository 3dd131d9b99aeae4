package writing

import (
	"strings"

	"congbo/generator/intake/draft"
)

// task writes a duty: a box, what is to be done, and its fields below.
func (w *writer) task(n *draft.Node) {
	depth := w.depth(n.Level)
	indent := strings.Repeat("  ", depth)
	f := n.Duty
	if f == nil {
		f = &draft.Fields{}
	}
	text := n.Text
	if keepsMarker(n) {
		text = joined(n.Marker, n.Text)
	}
	if line(text) == "" {
		text = joined(n.Marker, "…") // a task must say something
	}
	bullet := w.begin(depth, true)
	w.WriteString(indent + bullet + "[ ] " + inside(text, indent+"  ") + "\n")
	for _, field := range fields(f) {
		w.WriteString(indent + "  - " + field.label + ": " + inline(field.value) + "\n")
	}
	for _, note := range f.Notes {
		if text := block(sentence(note), indent+"  "); text != "" {
			w.WriteString("\n" + indent + "  " + text + "\n")
			w.apart = true
		}
	}
}

// keepsMarker reports whether a duty's number stands in its text. It does not
// where its Mã ends in it, since a site shows the Mã before the text.
func keepsMarker(n *draft.Node) bool {
	if isDash(n.Marker) {
		return false
	}
	number := strings.Trim(line(n.Marker), " .:)(/-–")
	return n.Duty == nil || n.Duty.Code != number && !strings.HasSuffix(n.Duty.Code, "."+number)
}

// A field is one line under a task.
type field struct{ label, value string }

// fields gives the fields that have a value, in the order of the authoring
// format. Units, citations and targets are parted by semicolons, so none of
// them can hold one.
func fields(f *draft.Fields) []field {
	var all []field
	add := func(label, value string) {
		if value = line(value); value != "" {
			all = append(all, field{label, value})
		}
	}
	add("Mã", f.Code)
	add("Chủ trì", parted(f.Lead))
	add("Phối hợp", parted(f.With))
	add("Thời hạn", f.Deadline)
	add("Chỉ tiêu", parted(f.Targets))
	for _, output := range f.Outputs {
		add("Sản phẩm", output)
	}
	add("Kinh phí", f.Budget)
	add("Địa điểm", f.Location)
	add("Căn cứ", parted(f.Basis))
	return all
}

// parted gives values with semicolons between them.
func parted(values []string) string {
	var all []string
	for _, value := range values {
		if value = strings.ReplaceAll(line(value), ";", ","); value != "" {
			all = append(all, value)
		}
	}
	return strings.Join(all, "; ")
}

// sentence gives what a note says: a column that no field is made for.
func sentence(n draft.Note) string {
	if line(n.Label) == "" {
		return n.Text
	}
	return n.Label + ": " + n.Text
}
