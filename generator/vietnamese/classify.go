package vietnamese

import (
	"strings"
	"sync"

	"congbo/generator/plan"
)

// A UnitClass is what a name alone says of an organisation.
type UnitClass struct {
	Level      plan.Level
	Internal   bool // a part of the issuer's own department: Phòng …, Văn phòng Sở
	Collective bool // many organisations: các phòng, đơn vị trực thuộc Sở
	National   bool // one for the whole country: a ministry, the Government
	Deictic    bool // what the document's issuer makes it mean: Sở, đơn vị
}

// Classify tells from a name at which level an organisation stands and
// whether it needs its document to be known. What no rule knows is an
// organisation.
func Classify(name string) UnitClass {
	key := UnitKey(name, nil)
	c := UnitClass{Level: plan.LevelOrganisation}
	switch {
	case key == "":
		return UnitClass{}
	case deictic()[key]:
		return UnitClass{Level: plan.LevelDepartment, Deictic: true}
	case isCollective(key):
		return UnitClass{Level: plan.LevelCollective, Collective: true}
	case centralParty(key):
		return UnitClass{Level: plan.LevelParty, National: true}
	case isNational(key):
		return UnitClass{Level: plan.LevelCentral, National: true}
	case has(key, "tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy", "đảng ủy", "đảng bộ", "chi bộ", "trường chính trị"):
		c.Level = plan.LevelParty
	case starts(key, "phòng", "trung tâm", "chi cục", "tổ", "đội", "bộ phận", "hạt", "văn phòng sở", "thanh tra sở", "ban quản lí dự án") || key == "văn phòng" || key == "thanh tra":
		c.Level = plan.LevelDivision
		if has(key, "huyện", "quận", "thị xã") {
			c.Level = plan.LevelDistrict
		}
		c.Internal = c.Level == plan.LevelDivision && ofIssuer(key)
	default:
		c.Level = localLevel(key)
	}
	return c
}

// ofIssuer reports whether a division is one of the issuer's: no place and no
// other body is named.
func ofIssuer(key string) bool {
	switch key {
	case "văn phòng sở", "thanh tra sở":
		return true
	}
	key = strings.ReplaceAll(key, "xã hội", "")
	return !has(key, "tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "sở", "ubnd", "thuộc bộ", "của bộ")
}

// localLevel gives the level of a body of a province or below.
func localLevel(key string) plan.Level {
	arms := starts(key, "công an", "bộ chỉ huy", "ban chỉ huy", "tòa án", "viện kiểm sát")
	switch committee := committeeOf(key); {
	case committee == "":
	case starts(committee, "xã", "phường", "đặc khu", "thị trấn", "cấp xã"):
		return plan.LevelCommune
	case starts(committee, "huyện", "quận", "thị xã", "cấp huyện"):
		return plan.LevelDistrict
	case strings.HasPrefix(committee, "thành phố ") && !starts(strings.TrimPrefix(committee, "thành phố "), centralCities...):
		return plan.LevelDistrict
	default:
		return plan.LevelProvince
	}
	switch {
	case starts(key, "đoàn đại biểu quốc hội"), key == "ubnd", key == "hđnd":
		return plan.LevelProvince
	case arms && has(key, "huyện", "quận", "thị xã"):
		return plan.LevelDistrict
	case arms && has(key, "xã", "phường", "đặc khu", "thị trấn"):
		return plan.LevelCommune
	case arms, starts(key, "sở", "ban", "thanh tra", "văn phòng", "giám đốc", "phó giám đốc", "lãnh đạo", "cục", "bộ đội",
		"bộ tư lệnh", "kho bạc", "bảo hiểm xã hội", "chánh văn phòng"):
		return plan.LevelDepartment
	}
	return plan.LevelOrganisation
}

// committeeOf gives what stands after the name of a people's committee or
// council, or of its head: `huyện yên thế`. It is empty for other bodies.
func committeeOf(key string) string {
	for _, head := range []string{"phó ", "chủ tịch ", "thường trực ", "lãnh đạo ", "ct "} {
		key = strings.TrimPrefix(key, head)
	}
	for _, body := range []string{"ubnd ", "hđnd "} {
		if rest, ok := strings.CutPrefix(key, body); ok {
			return rest
		}
	}
	return ""
}

// centralCities were cities under central authority before 2025; a city that
// became one later is told from a town of its name by date, which is for the
// register of places.
var centralCities = []string{"hà nội", "hồ chí minh", "hải phòng", "đà nẵng", "cần thơ"}

// IssuerPlaceless reports whether a body is one for the whole country, so
// that its documents belong to no province: the Government, a ministry, its
// minister, the central organs of the Party.
func IssuerPlaceless(name string) bool {
	key := UnitKey(name, nil)
	return centralParty(key) || isNational(key)
}

// centralParty reports whether a key is of a central organ of the Party.
func centralParty(key string) bool {
	if starts(key, "bộ chính trị", "ban bí thư", "tổng bí thư", "thường trực ban bí thư", "trung ương đảng") {
		return true
	}
	if has(key, "trực thuộc trung ương", "mttq") {
		return false
	}
	return key == "trung ương" || has(key, "trung ương") && starts(key, "ban", "văn phòng trung ương", "văn phòng ban", "ủy ban kiểm tra", "hội nghị", "hội đồng lí luận", "đảng ủy") && !has(key, "ban chỉ đạo")
}

// isNational reports whether a key is of a body of the state, or of a
// people's organisation, that is one for the whole country.
func isNational(key string) bool {
	for _, post := range []string{"bộ trưởng ", "thứ trưởng ", "chủ nhiệm ", "phó ", "lãnh đạo ", "liên ", "chánh "} {
		key = strings.TrimPrefix(key, post)
	}
	switch {
	case starts(key, "bộ"):
		return !starts(key, "bộ chỉ huy", "bộ đội", "bộ phận", "bộ tư lệnh", "bộ môn", "bộ máy")
	case starts(key, nationalBodies()...):
		return true
	case starts(key, "vụ", "tổng cục"):
		return true
	case starts(key, "cục"):
		return !localAgency(key)
	case strings.HasSuffix(key, " việt nam"), strings.HasSuffix(key, " quốc gia"):
		return !has(key, "tỉnh", "thành phố") && !starts(key, "ủy ban mttq", "sở", "ubnd")
	case starts(key, "ban chỉ đạo trung ương"), starts(key, "ban chỉ đạo quốc gia"):
		return true
	}
	return key == "ttg" || key == "cp" || key == "qh"
}

// localAgency reports whether a cục stands in a province: it names the
// province, or is of those that have one in each.
func localAgency(key string) bool {
	return has(key, "tỉnh", "thành phố", "khu vực") ||
		has(key, "thuế", "thống kê", "hải quan", "quản lí thị trường", "thi hành án", "dự trữ") && len(strings.Fields(key)) < 5
}

var nationalBodies = sync.OnceValue(func() []string {
	return strings.Split(Key(`chính phủ, thủ tướng, quốc hội, ủy ban thường vụ quốc hội, chủ tịch quốc hội, chủ tịch nước,
	văn phòng chính phủ, văn phòng quốc hội, văn phòng chủ tịch nước, thanh tra chính phủ, kiểm toán nhà nước, ngân hàng nhà nước việt nam,
	tòa án nhân dân tối cao, viện kiểm sát nhân dân tối cao, chánh án tòa án nhân dân tối cao, viện trưởng viện kiểm sát nhân dân tối cao,
	ủy ban dân tộc, hội đồng thẩm phán, hội đồng bầu cử quốc gia, hội đồng bộ trưởng, hội đồng nhà nước, thông tấn xã,
	đài truyền hình việt nam, đài tiếng nói việt nam, ủy ban trung ương, đoàn chủ tịch ủy ban trung ương, tổng liên đoàn, trung ương đoàn, trung ương hội`), ", ")
})

// deictic are names that mean what the issuer of a document makes them mean.
var deictic = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for name := range strings.SplitSeq(Key(`sở, đơn vị, cơ quan, ban, ngành, tỉnh, thành phố, huyện, địa phương, lãnh đạo sở, giám đốc sở, phó giám đốc sở,
		ban giám đốc, ban giám đốc sở, tập thể lãnh đạo sở, lãnh đạo đơn vị, lãnh đạo cơ quan, đơn vị mình, cơ quan mình, cơ quan thường trực,
		cơ quan chủ trì, đơn vị chủ trì, đơn vị đầu mối, cơ quan đầu mối, giám đốc, thủ trưởng đơn vị, chi cục, trung tâm, phòng`), ", ") {
		all[name] = true
	}
	return all
})

// isCollective reports whether a key names many organisations.
func isCollective(key string) bool {
	return starts(key, "các", "những", "mọi", "toàn thể", "toàn bộ", "tất cả", "trưởng các", "thủ trưởng các", "lãnh đạo các", "giám đốc các",
		"chủ tịch các", "người đứng đầu các", "hiệu trưởng các", "đại diện các", "sở ban", "sở ngành", "ban ngành", "cấp ủy", "đoàn thể",
		"tổ chức cá nhân", "cơ quan", "đơn vị", "cá nhân", "doanh nghiệp", "địa phương", "xã phường", "huyện thị", "hộ", "nhà trường") ||
		has(key, "ubnd các", "hđnd các", "ubnd cấp huyện", "ubnd cấp xã", "các tỉnh", "các huyện", "các xã", "các phường", "các quận", "các sở", "các đơn vị", "các bộ",
			"xã phường", "phường xã", "huyện thị", "huyện thành phố", "tỉnh thành phố") ||
		strings.HasSuffix(key, " liên quan") || strings.HasSuffix(key, " có liên quan")
}

// starts reports whether a key begins with one of these phrases, whole words.
func starts(key string, phrases ...string) bool {
	for _, p := range phrases {
		if rest, ok := strings.CutPrefix(key, p); ok && (rest == "" || rest[0] == ' ') {
			return true
		}
	}
	return false
}

// has reports whether a key holds one of these phrases, whole words.
func has(key string, phrases ...string) bool {
	for _, p := range phrases {
		for at := 0; ; {
			i := strings.Index(key[at:], p)
			if i < 0 {
				break
			}
			i += at
			at = i + len(p)
			if (i == 0 || key[i-1] == ' ') && (at == len(key) || key[at] == ' ') {
				return true
			}
		}
	}
	return false
}
