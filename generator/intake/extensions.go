package intake

import "slices"

// Extensions gives the endings of the names of files that a folder is
// searched for: .docx, .pdf.
func Extensions() []string { return slices.Clone(extensions) }
