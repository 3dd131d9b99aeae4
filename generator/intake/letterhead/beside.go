package letterhead

// besideLetter gives the lines of a letter's right column that were read after
// its left one: they stand below `Kính gửi`, though in the source above it.
// salutation is the index of that line. It gives their indexes, in order; none
// where no line of the country's name or motto is among them.
func (r *reader) besideLetter(salutation int) []int {
	lines := r.page.lines
	if salutation >= len(lines) {
		return nil
	}
	var beside []int
	ornamented := false
	for i := salutation + 1; i < min(len(lines), salutation+farthestColumn); i++ {
		l := &lines[i]
		if l.opaque || l.number >= lines[salutation].number {
			continue
		}
		for _, o := range ornaments() {
			ornamented = ornamented || o.MatchString(l.text)
		}
		beside = append(beside, i)
	}
	if !ornamented {
		return nil
	}
	return beside
}

// farthestColumn is how many lines below `Kính gửi` a right column may begin
// and end: the whole list of those to whom a letter goes may come before it.
const farthestColumn = 40
