package atlas

import (
	"slices"
	"strings"
	"sync"

	"congbo/generator/plan"
	"congbo/generator/register"
	"congbo/generator/vietnamese"
)

// A setting is what surrounds a name: whose document it stands in, and when.
type setting struct {
	place         spot
	on            plan.Date
	abbreviations vietnamese.Abbreviations
}

// A reading is what a name says by itself, before anybody knows which
// organisation bears it.
type reading struct {
	place      spot
	key        string   // identity within the place and the department
	literal    string   // key where the document's own abbreviations stand as written; empty where that is key
	name       string   // for display, abbreviations written out
	department *reading // the department that the name itself states
	role       *register.Role
	level      plan.Level
	internal   bool // part of a department: the stated one, else the issuer's
	generic    bool // every department has one: Văn phòng Sở, Phòng …
	collective bool
	blank      bool // without a letter or a digit
	deictic    bool // means the issuer
	stated     bool // the name states its place
}

// A reader reads names. It is not changed by reading, and may be used from
// any number of goroutines.
type reader struct {
	places *gazetteer                // for what the register says of a place on a day
	roles  map[string]*register.Role // by UnitKey of every name
	keys   map[*register.Role]string
	ends   map[string]bool // last words of the names of places
	known  sync.Map        // string to wording: the same names stand in every plan
}

// A wording is what the language alone says of a name.
type wording struct {
	full      string // abbreviations written out
	spelling  string // the name as vietnamese.Key has it
	key       string
	blank     bool // without a letter or a digit
	class     vietnamese.UnitClass
	placeless bool // issues for the whole country
}

// word works out the wording of a name, once for each name that holds none of
// its document's own abbreviations.
func (r *reader) word(name string, own vietnamese.Abbreviations) wording {
	if abbreviated(name, own) {
		full := own.Expand(name)
		return wording{full, vietnamese.Key(name), vietnamese.UnitKey(full, own), vietnamese.Slug(full) == "", vietnamese.Classify(name), vietnamese.IssuerPlaceless(name)}
	}
	if w, ok := r.known.Load(name); ok {
		return w.(wording)
	}
	tidy := strings.Join(strings.Fields(vietnamese.NFC(name)), " ")
	full := vietnamese.Abbreviations(nil).Expand(tidy)
	w := wording{full, vietnamese.Key(name), vietnamese.UnitKey(full, nil), vietnamese.Slug(full) == "", vietnamese.Classify(tidy), vietnamese.IssuerPlaceless(tidy)}
	r.known.Store(strings.Clone(name), w)
	return w
}

// abbreviated reports whether a name holds one of a document's own
// abbreviations.
func abbreviated(name string, own vietnamese.Abbreviations) bool {
	for short := range own {
		if strings.Contains(name, short) {
			return true
		}
	}
	return false
}

func newReader(reg *register.Register) *reader {
	r := &reader{places: newGazetteer(reg, plan.Date{}), roles: map[string]*register.Role{}, keys: map[*register.Role]string{}, ends: map[string]bool{}}
	for _, p := range reg.Places {
		for _, names := range [][]string{{p.Name}, p.Aliases} {
			for _, name := range names {
				r.ends[lastWord(vietnamese.UnitKey(name, nil))] = true
			}
		}
	}
	for _, role := range reg.Roles {
		key := vietnamese.UnitKey(role.Name, nil)
		r.keys[role] = key
		r.roles[key] = role
	}
	for _, role := range reg.Roles {
		for _, names := range [][]string{{role.Short}, role.Aliases} {
			for _, name := range names {
				key := vietnamese.UnitKey(name, nil)
				if r.roles[key] == nil {
					r.roles[key] = role
				}
			}
		}
	}
	return r
}

// read works out what a name says in its setting.
func (r *reader) read(name string, in setting) reading {
	words := r.word(name, in.abbreviations)
	class := words.class
	out := reading{place: in.place, level: class.Level, collective: class.Collective, deictic: class.Deictic}
	if out.deictic {
		return out
	}
	full := words.full
	base, department := splitDepartment(full)
	if department != "" {
		stated := r.read(department, in)
		out.department, out.place, out.stated = &stated, stated.place, stated.stated
		out.internal = true
		full, words = base, r.word(base, in.abbreviations)
	}
	out.name, out.key, out.blank = full, words.key, words.blank
	out.internal = out.internal || class.Internal || strings.HasSuffix(full, " Sở") || strings.HasSuffix(full, " Bộ")
	out.generic = out.internal && generic(out.key)
	switch {
	case out.department != nil:
	case class.National && !out.internal:
		out.place, out.stated = spot{id: centre, name: "Trung ương"}, true
	default:
		r.strip(&out, in)
	}
	if role := r.roles[out.key]; role != nil && !out.internal && out.place.id != centre {
		out.role, out.key, out.name = role, r.keys[role], role.Name
		if role.Level != "" {
			out.level = role.Level
		}
	}
	if abbreviated(full, in.abbreviations) || abbreviated(name, in.abbreviations) {
		plain := in
		plain.abbreviations = nil
		if as := r.read(name, plain); as.key != out.key && as.place == out.place {
			out.literal = as.key
		}
	}
	return out
}

// longestName is how many bytes of a name are looked at for its parts.
const longestName = 400

// splitDepartment divides a name that states its department: `Phòng X, Sở Y`,
// `Chi cục X thuộc Sở Y`, `Văn phòng Sở Y`. department is empty where none is
// stated, as in `các phòng thuộc Sở`.
func splitDepartment(name string) (base, department string) {
	if len(name) > longestName {
		return name, ""
	}
	words := strings.Fields(name)
	for i := 1; i+1 < len(words); i++ {
		if !slices.Contains([]string{"Sở", "SỞ", "Bộ", "BỘ"}, words[i]) {
			continue // cơ sở, cán bộ
		}
		before := strings.ToLower(words[i-1])
		first := strings.ToLower(strings.Join(words[:i], " "))
		department = strings.Join(words[i:], " ")
		switch {
		case before == "thuộc" || before == "của" || first == "văn phòng" || first == "thanh tra":
			return strings.Join(words[:i+1], " "), department
		case (strings.HasSuffix(before, ",") || before == "-" || before == "–") && part(first):
			return strings.Trim(strings.Join(words[:i], " "), " ,-–"), department
		}
	}
	return name, ""
}

// part reports whether a name in lower case is that of a part of a department.
func part(name string) bool {
	for _, kind := range []string{"phòng ", "văn phòng", "thanh tra", "trung tâm ", "chi cục ", "ban ", "vụ ", "cục ", "các phòng"} {
		if strings.HasPrefix(name, kind) {
			return true
		}
	}
	return false
}

// generic reports whether every department may have a part with this key.
func generic(key string) bool {
	for _, kind := range []string{"phòng ", "văn phòng", "thanh tra", "các phòng", "lãnh đạo", "trưởng các"} {
		if strings.HasPrefix(key, kind) {
			return true
		}
	}
	return strings.HasSuffix(key, " sở") || strings.HasSuffix(key, " bộ")
}

// strip takes the province out of a name, `Sở Tài chính tỉnh Bắc Ninh`, and
// puts the unit there. In a city under central authority "thành phố" and
// "Thành ủy" read as the register has them, "tỉnh" and "Tỉnh ủy".
func (r *reader) strip(out *reading, in setting) {
	words := strings.Fields(out.key)
	n := min(5, len(words)-1)
	if n > 0 && !r.ends[words[len(words)-1]] && words[len(words)-1] != lastWord(r.word(in.place.name, nil).key) {
		n = 0
	}
	for ; n > 0; n-- {
		rest, rank := rankOf(words[:len(words)-n])
		where, ok := r.where(strings.Join(words[len(words)-n:], " "), rank, in)
		if !ok || len(rest) == 0 || where.id == centre {
			continue
		}
		if rank == "thành phố" && !r.places.city(where.id, in.on) {
			return // a town of the district level
		}
		key := strings.Join(rest, " ")
		switch {
		case r.roles[key] != nil:
		case r.roles[key+" tỉnh"] != nil, rank != "" && !strings.HasPrefix(key, "sở "):
			key += " tỉnh"
		case rank == "":
			continue // Báo Bắc Giang
		}
		out.key, out.place, out.stated = key, where, true
		return
	}
	if key, ok := strings.CutSuffix(out.key, " tỉnh"); ok && r.roles[out.key] == nil && (r.roles[key] != nil || strings.HasPrefix(key, "sở ")) {
		out.key = key
		return
	}
	if r.places.city(in.place.id, in.on) {
		key := provincial(out.key)
		if r.roles[key] != nil {
			out.key = key
		}
	}
}

// provincial turns the name of a city's body into that of a province's.
func provincial(key string) string {
	if rest, ok := strings.CutSuffix(key, " thành phố"); ok {
		key = rest + " tỉnh"
	} else if rest, ok := strings.CutSuffix(key, " tp"); ok {
		key = rest + " tỉnh"
	}
	if rest, ok := strings.CutSuffix(key, "thành ủy"); ok {
		key = rest + "tỉnh ủy"
	}
	return key
}

func lastWord(key string) string { return key[strings.LastIndexByte(key, ' ')+1:] }

// rankOf takes "tỉnh" or "thành phố" off the end of the words before a place.
func rankOf(words []string) (rest []string, rank string) {
	n := len(words)
	switch {
	case words[n-1] == "tỉnh":
		return words[:n-1], "tỉnh"
	case words[n-1] == "tp":
		return words[:n-1], "thành phố"
	case n > 1 && words[n-2] == "thành" && words[n-1] == "phố":
		return words[:n-2], "thành phố"
	}
	return words, ""
}

// where gives the place that the end of a name means. Hồ Chí Minh without its
// "thành phố" is a person.
func (r *reader) where(suffix, rank string, in setting) (spot, bool) {
	for _, word := range []string{"tỉnh ", "thành phố ", "tp "} {
		if strings.HasPrefix(suffix, word) {
			return spot{}, false
		}
	}
	if suffix == r.word(in.place.name, nil).key {
		return in.place, true
	}
	if found, ok := r.places.known(suffix, in.on); ok || rank != "thành phố" {
		return found, ok && !r.capital(found, suffix)
	}
	if found, ok := r.places.known("TP "+suffix, in.on); ok {
		return found, true
	}
	return r.places.known("TP "+strings.ToUpper(suffix), in.on) // a key has hcm
}

// capital reports whether words mean a place only by its chief town, which has
// bodies of its own.
func (r *reader) capital(where spot, key string) bool {
	p, ok := r.places.reg.PlaceByID(where.id)
	return ok && slices.ContainsFunc(p.Capitals, func(town string) bool { return r.word(town, nil).key == key })
}

// municipal turns the name of a province's body into that of a city's.
func municipal(name string) string {
	if rest, ok := strings.CutSuffix(name, " tỉnh"); ok {
		return rest + " thành phố"
	}
	if rest, ok := strings.CutSuffix(name, "Tỉnh ủy"); ok {
		return rest + "Thành ủy"
	}
	return name
}
