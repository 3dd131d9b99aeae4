package generator

import "congbo/generator/publish"

// What can be in the way of publishing, for those who explain it. In either
// case nothing was written.
var (
	ErrBusy    = publish.ErrBusy    // another build is writing the same site
	ErrForeign = publish.ErrForeign // the folder holds something that congbo did not make
)
