package vietnamese

import "strings"

// sharedHead reads `các Sở: Tài chính, Nội vụ` and `Giám đốc các sở: Tài
// chính, Nội vụ`: the head was read, and names of fields follow.
func (r *unitReader) sharedHead(first int) bool {
	head := ""
	switch word := r.tokens[r.at-1]; word.key {
	case "sở":
		head = "Sở"
	case "bộ":
		head = "Bộ"
	default:
		return false
	}
	if r.at-first < 2 || r.tokens[r.at-2].key != "các" {
		return false
	}
	if many := r.tokens[r.at-2]; r.at-first > 2 {
		if r.headLength(first) != r.at-first-2 {
			return false
		}
		head = r.text[r.tokens[first].start:many.start] + head
	}
	at := r.at
	r.mark(":")
	if r.matches(r.words.fields, 0) == 0 || !r.capital(0) {
		r.at = at
		return false
	}
	for {
		n := r.matches(r.words.fields, 0)
		if n == 0 || !r.capital(0) {
			break
		}
		start := r.peek().start
		r.at += n
		r.stop = r.tokens[r.at-1].stop
		r.units = append(r.units, Piece{Text: head + " " + joined(r.text[start:r.stop]), Offset: start})
		at = r.at
		for r.mark(",") || r.mark(";") || r.word("và") {
		}
	}
	r.at = at
	r.separator()
	return true
}

// headLength gives how many tokens the post takes that begins at a token; 0
// where none does.
func (r *unitReader) headLength(first int) int {
	at := r.at
	defer func() { r.at = at }()
	r.at = first
	return r.exactly(r.words.posts, 0)
}

// apposition passes over what a body is, after its name: `- Cơ quan thường
// trực Ban Chỉ đạo`, `(cơ quan chủ trì)`.
func (r *unitReader) apposition() {
	mark := r.at
	if !r.mark("-") && !r.mark("(") && !r.mark(",") {
		return
	}
	for _, what := range [][]string{{"cơ", "quan", "thường", "trực"}, {"cơ", "quan", "chủ", "trì"}, {"cơ", "quan", "đầu", "mối"}, {"đơn", "vị", "đầu", "mối"}, {"đơn", "vị", "chủ", "trì"}, {"thường", "trực", "ban"}, {"là", "cơ", "quan"}} {
		if r.is(0, what...) {
			for r.at < len(r.tokens) && r.peek().key != ":" && r.peek().key != ")" && r.peek().key != ";" && r.peek().key != "," {
				r.at++
			}
			r.mark(")")
			r.stop = r.tokens[r.at-1].stop
			return
		}
	}
	r.at = mark
}

// shared reads the names that share the head of the one before: the places
// after `UBND huyện Tân Yên, Yên Thế`, the fields after `Giám đốc các Sở Tài
// chính, Nội vụ`.
func (r *unitReader) shared(first int) {
	last := r.units[len(r.units)-1].Text
	if at := strings.LastIndex(last, "Sở "); at >= 0 && r.endsWithField(first) {
		for r.peek().key == "," || r.peek().key == "và" || r.peek().key == ";" {
			n := r.matches(r.words.fields, 1)
			if n == 0 || !r.capital(1) || r.head1() {
				return
			}
			start := r.ahead(1).start
			r.at += 1 + n
			r.stop = r.tokens[r.at-1].stop
			r.units = append(r.units, Piece{Text: last[:at+len("Sở ")] + joined(r.text[start:r.stop]), Offset: start})
		}
		return
	}
	for _, kind := range []string{" huyện ", " xã ", " phường ", " quận ", " thị xã ", " thành phố ", " tỉnh "} {
		at := strings.LastIndex(last, kind)
		if at < 0 || !r.namesPlace(r.at) {
			continue
		}
		head := last[:at+len(kind)]
		for (r.peek().key == "," || r.peek().key == "và") && r.capital(1) && r.capital(2) && !r.head1() {
			start := r.ahead(1).start
			r.at++
			r.places()
			r.stop = r.tokens[r.at-1].stop
			r.units = append(r.units, Piece{Text: head + joined(r.text[start:r.stop]), Offset: start})
		}
		return
	}
}

// endsWithField reports whether the name that began at a token ends with the
// field of a department.
func (r *unitReader) endsWithField(first int) bool {
	at := r.at
	defer func() { r.at = at }()
	for r.at = first; r.at < at; r.at++ {
		if r.peek().key == "sở" && r.at+1+r.matches(r.words.fields, 1) == at {
			return true
		}
	}
	return false
}

// head1 reports whether a name begins after the next token.
func (r *unitReader) head1() bool {
	r.at++
	n := r.head()
	r.at--
	return n > 0
}
