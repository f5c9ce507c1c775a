/**
 * APA, 7th edition: an entry of the reference list for an article in an online newspaper (section 10.1,
 * example 16). In CSL 1.0.2, as a processor reads it.
 */
export const APA = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"
  demote-non-dropping-particle="sort-only">
  <macro name="author">
    <names variable="author">
      <name name-as-sort-order="all" sort-separator=", " initialize-with=". " and="symbol"
        delimiter=", " delimiter-precedes-last="always"/>
      <substitute><text variable="title"/></substitute>
    </names>
  </macro>
  <macro name="issued">
    <choose>
      <if variable="issued">
        <date variable="issued" prefix="(" suffix=")">
          <date-part name="year"/>
          <date-part name="month" prefix=", "/>
          <date-part name="day" prefix=" "/>
        </date>
      </if>
      <else><text term="no date" prefix="(" suffix=")"/></else>
    </choose>
  </macro>
  <macro name="access">
    <choose>
      <if variable="issued"><text variable="URL"/></if>
      <else>
        <group delimiter=" ">
          <text term="retrieved" text-case="capitalize-first"/>
          <date variable="accessed" suffix=",">
            <date-part name="month" suffix=" "/>
            <date-part name="day" suffix=", "/>
            <date-part name="year"/>
          </date>
          <text term="from"/>
          <text variable="URL"/>
        </group>
      </else>
    </choose>
  </macro>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography et-al-min="21" et-al-use-first="19" et-al-use-last="true">
    <layout>
      <group delimiter=" ">
        <text macro="author" suffix="."/>
        <text macro="issued" suffix="."/>
        <text variable="title" suffix="."/>
        <text variable="container-title" font-style="italic" suffix="."/>
        <text macro="access"/>
      </group>
    </layout>
  </bibliography>
</style>`;
